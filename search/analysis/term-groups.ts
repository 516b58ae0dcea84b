/**
 * Words of the field that mean the same in Dutch and English, one group a line: each finds the
 * others. Only words that mean nothing else in the other language: no `brief`, `stage`, `brand`.
 */
export const TERM_GROUPS = `
aanbeveling = recommendation
aanpak = approach
aansprakelijkheid = liability
aanvraag = application
adviesraad = advisory council
advies = advice
afspraak = agreement
afval = vuilnis = huisvuil = waste
algoritme = algorithm
ambtenaar = civil servant
arbeidsmarkt = labour market
armoede = poverty
autonoom = autonomous
autoriteit = authority
basisregistratie = base registry
bedrijf = enterprise = company
bedreiging = threat
begroting = budget
beheer = management
beleid = policy
beleidsmaker = policymaker
beoordeling = assessment
beroepsbevolking = workforce
bescherming = protection
beschikbaarheid = availability
besluit = decision
besluitvorming = decision-making
bestuur = governance
betaalbaar = affordable
betaling = payment
betrouwbaar = trustworthy
betrouwbaarheid = reliability
beveiliging = security
bevoegdheid = competence
bewijs = evidence
bewoner = resident
bewustwording = awareness
bijlage = annex
bodem = soil
boete = fine
bouw = construction
bron = source
brandstof = fuel
burger = citizen
burgemeester = mayor
clouddienst = cloud service
college = municipal executive
commissie = committee
consument = consumer
cyberaanval = cyberattack = cyber attack = hack
cyberbeveiliging = cyberveiligheid = cybersecurity = cyber security
cyberweerbaarheid = cyber resilience
databank = database
datacentrum = datacenter = data centre
datadelen = data sharing = gegevensdeling
datagestuurd = datagedreven = data-driven
datalek = data breach
dataruimte = data space = gegevensruimte
deelmobiliteit = shared mobility
deelnemer = participant
deskundige = expert
dienst = service
dienstverlening = service delivery = service provision
digitaal = digital
digitale identiteit = digital identity
digitale overheid = digital government = e-government
digitale tweeling = digital twin
digitalisering = digitalisation = digitization = digitisation
digitaal vaardig = digitally skilled
digitale vaardigheden = digital skills
doelstelling = objective
drinkwater = drinking water
duurzaam = sustainable
duurzaamheid = sustainability
economie = economy
eerlijk = fair
effectbeoordeling = impact assessment
eigendom = ownership
elektriciteit = electricity
elektrisch = electric
energie = energy
energiearmoede = energy poverty
energiebesparing = energy saving
energietransitie = energy transition
ethiek = ethics
ethisch = ethical
Europese Commissie = European Commission
Europese Unie = European Union
Europees Parlement = European Parliament
fiets = bicycle = bike
financiering = funding
fraude = fraud
gebouw = building
gebruiker = user
gedragscode = code of conduct
geestelijke gezondheid = mental health
gegevens = data
gegevensbescherming = data protection = dataprotectie
gegevensuitwisseling = data exchange
gelijkheid = equality
geluid = noise
gemeente = municipality
gemeentelijk = municipal
gemeenteraad = municipal council = city council
gerechtshof = court
gezichtsherkenning = facial recognition = face recognition
gezondheid = health
gezondheidszorg = healthcare = health care
gezin = family
grondrechten = fundamental rights
grondstof = raw material
haven = seaport
hernieuwbaar = renewable
hergebruik = reuse
hervorming = reform
huisvesting = housing
huishouden = household
huurder = tenant
identiteit = identity
infrastructuur = infrastructure
inkomen = income
innovatie = innovation
inspectie = inspectorate
intelligente vervoerssystemen = intelligent transport systems
internet der dingen = internet of things = IoT
interoperabiliteit = interoperability
invoering = introduction
inwoner = inhabitant
burger = bewoner = inwoner
jaarverslag = annual report
jeugd = youth
jeugdzorg = youth care
journalist = reporter
kabinet = cabinet
kader = framework
kansen = opportunities
kennis = knowledge
kerncentrale = nuclear power plant
kinderen = children
klacht = complaint
klimaat = climate
klimaatadaptatie = climate adaptation
klimaatverandering = climate change
klokkenluider = whistleblower
koolstof = carbon
kosten = costs
kunstmatige intelligentie = artificiële intelligentie = artificial intelligence = AI
kwaliteit = quality
kwantum = quantum
kwetsbaarheid = vulnerability
laadpaal = laadpunt = oplaadpunt = oplaadpaal = charging point = charging station = charger
laadinfrastructuur = charging infrastructure
landbouw = agriculture
leefbaarheid = liveability = livability
leefomgeving = living environment
leerling = pupil
leverancier = supplier
leveringsketen = toeleveringsketen = supply chain
lidstaat = member state
luchtkwaliteit = air quality
luchthaven = vliegveld = airport
luchtvervuiling = luchtverontreiniging = air pollution
maatregel = measure
maatschappij = samenleving = society
machinaal leren = machine learning
markt = market
marktpartij = market participant
markttoezicht = market surveillance
medezeggenschap = co-determination
meldplicht = notification obligation
mensenrechten = human rights
menselijk toezicht = human oversight
micromobiliteit = micromobility
milieu = environment
milieueffect = environmental impact
milieuzone = low emission zone
mobiliteit = mobility
naleving = compliance
natuur = nature
netcongestie = grid congestion
netbeheerder = grid operator
netwerk = network
nieuwsbrief = newsletter
onderhandeling = negotiation
onderneming = undertaking
ondernemer = entrepreneur
onderwijs = education
onderzoek = research
onderzoeker = researcher
ongelijkheid = inequality
ontwerp = design
ontwikkeling = development
openbaar = public
openbaar vervoer = OV = public transport
openbaarheid = publicity
openbare ruimte = public space
open data = open gegevens
opleiding = training
oplossing = solution
oproep = call
overeenkomst = contract
overheid = government
overheidsopdracht = public contract = overheidsaanbesteding
aanbesteding = inkoop = procurement = public procurement = public tender = tender
overlast = nuisance
overstroming = flood
parkeren = parking
parlement = parliament
persoonsgegevens = personal data
persbericht = press release
platformwerk = platform work
prestatie = performance
privacyverklaring = privacy statement
proef = trial
proeftuin = living lab
profilering = profiling
programmatuur = software
provincie = province
publieke waarden = public values
raad = council
raadslid = councillor
raadpleging = consultatie = consultation
rapportage = reporting
rechtbank = district court
rechter = judge
rechtspraak = judiciary
rechtsstaat = rule of law
regering = cabinet government
regelgeving = legislation = wetgeving
registratie = registration
rekenkamer = court of audit
richtlijn = directive
richtsnoer = guideline
riool = sewer
ruimtelijke ordening = spatial planning
schuld = debt
schone lucht = clean air
slim = smart
slimme meter = smart meter
slimme stad = smart city
sociale media = social media
sociale zekerheid = social security
spoorweg = railway
stad = city
stedelijk = urban
steun = support
staatssteun = state aid
stikstof = nitrogen
straat = street
strafrecht = criminal law
strategie = strategy
student = learner
taal = language
taalmodel = language model
technologie = technology
technologisch = technological
terrorisme = terrorism
toegang = access
toegangscontrole = access control
toegankelijk = accessible
toegankelijkheid = accessibility
toekomst = future
toepassing = use case
toeslagen = benefits
toeslagenaffaire = childcare benefits scandal
toestemming = consent
toetsing = review
toezicht = supervision = oversight
toezichthouder = supervisor = supervisory authority
transparantie = transparency
trein = train
uitbesteding = outsourcing
uitdaging = challenge
uitspraak = ruling = judgment
uitstoot = emissie = emission
uitsluiting = exclusion
uitvoering = implementation
vaardigheid = skill
veerkracht = weerbaarheid = resilience
veilig = safe
veiligheid = safety
verantwoordelijkheid = responsibility
verantwoording = accountability
verbinding = connectivity
verbod = ban = prohibition
verduurzaming = greening
vergroening = urban greening
vergunning = permit
verkeer = traffic
verkeersveiligheid = road safety
verkeerslicht = stoplicht = traffic light
verkiezing = election
verordening = regulation
verplichting = obligation
versleuteling = encryption
vertrouwen = trust
vervoer = transport
vervoersarmoede = transport poverty
vervuiling = pollution
verwerker = processor
verwerking = processing
verwerkingsverantwoordelijke = data controller
verzekering = insurance
voedsel = food
voertuig = vehicle
voetganger = pedestrian
volksgezondheid = public health
voorlopig akkoord = provisional agreement
voorstel = proposal
voortgang = progress
vooringenomenheid = bias
vrachtwagen = truck = lorry
vragenlijst = questionnaire
vrijheid = freedom
waarde = value
waarschuwing = warning
warmte = heating
warmtenet = district heating = heat network
warmtepomp = heat pump
waterschap = water board
waterstof = hydrogen
watersnood = flood disaster
welzijn = well-being = wellbeing
werkgelegenheid = employment
werkgever = employer
werknemer = employee
werkloosheid = unemployment
wet = law
wetenschap = science
wetsvoorstel = bill
wetshandhaving = law enforcement
wijk = neighbourhood = neighborhood
wind op zee = offshore wind
woning = huis = dwelling = house
zelfrijdend = self-driving
zelfrijdende auto = self-driving car
ziekenhuis = hospital
zonne-energie = solar energy
zonnepaneel = solar panel
zorg = care
zwerfafval = litter
lantaarnpaal = straatlantaarn = straatverlichting = street light = street lighting
elektrische auto = elektrisch voertuig = electric car = electric vehicle
Autoriteit Persoonsgegevens = AP = Dutch Data Protection Authority
privacywet = AVG = GDPR = Algemene verordening gegevensbescherming
cookiewet = ePrivacy-richtlijn = ePrivacyrichtlijn = ePrivacy Directive
deepfake = nepvideo
nepnieuws = desinformatie = disinformation = fake news
windmolen = windturbine = wind turbine
stoep = trottoir = sidewalk = pavement
bijstand = bijstandsuitkering
burgerinspraak = inspraak = participatie = citizen participation
stroomnet = elektriciteitsnet = power grid = electricity grid
stroomstoring = blackout
gasvrij = aardgasvrij
geluidsoverlast = geluidshinder = noise nuisance
vluchteling = asielzoeker = refugee = asylum seeker
ondermijning = georganiseerde misdaad = organised crime
cameratoezicht = camerabewaking = video surveillance = CCTV
kentekenherkenning = ANPR = number plate recognition
snelheidscamera = flitspaal = speed camera
e-bike = elektrische fiets
`

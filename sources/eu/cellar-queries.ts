/** Names the queries share. */
const PREFIXES = `PREFIX cdm: <http://publications.europa.eu/ontology/cdm#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX l: <http://publications.europa.eu/resource/authority/language/>`

/** Title in Dutch and English where there is one, and the kind of document. */
const DETAILS = `OPTIONAL { ?w cdm:work_has_resource-type ?t }
  OPTIONAL { ?xn cdm:expression_belongs_to_work ?w ; cdm:expression_uses_language l:NLD ; cdm:expression_title ?n }
  OPTIONAL { ?xe cdm:expression_belongs_to_work ?w ; cdm:expression_uses_language l:ENG ; cdm:expression_title ?e }`

const SELECT = `SELECT ?celex ?pub (SAMPLE(?n) AS ?titleNl) (SAMPLE(?e) AS ?titleEn) (SAMPLE(?t) AS ?type)`

/** Acts in the L series of the Official Journal since a day, newest first. */
export const OFFICIAL_JOURNAL_QUERY = `${PREFIXES}
${SELECT}
WHERE {
  ?w cdm:official-journal-act_part_of_collection_document
       <http://publications.europa.eu/resource/authority/document-collection/OJ-L> ;
     cdm:official-journal-act_date_publication ?pub ; cdm:resource_legal_id_celex ?celex .
  FILTER(?pub >= "{since}"^^xsd:date)
  ${DETAILS}
} GROUP BY ?celex ?pub ORDER BY DESC(?pub) LIMIT 500`

/** Proposals, communications, staff papers and joint documents since a day, newest first. */
export const PREPARATORY_QUERY = `${PREFIXES}
${SELECT}
WHERE {
  ?w cdm:resource_legal_id_celex ?celex ; cdm:work_date_document ?pub .
  FILTER(?pub >= "{since}"^^xsd:date)
  FILTER(REGEX(STR(?celex), "^5[0-9]{4}(PC|DC|SC|JC)"))
  ${DETAILS}
} GROUP BY ?celex ?pub ORDER BY DESC(?pub) LIMIT 500`

/** Judgments of the Court and opinions of its advocates-general since a day, newest first. */
export const CASE_LAW_QUERY = `${PREFIXES}
${SELECT}
WHERE {
  ?w cdm:resource_legal_id_celex ?celex ; cdm:work_date_document ?pub .
  FILTER(?pub >= "{since}"^^xsd:date)
  FILTER(REGEX(STR(?celex), "^6[0-9]{4}(CJ|CC)"))
  ${DETAILS}
} GROUP BY ?celex ?pub ORDER BY DESC(?pub) LIMIT 500`

/** Dutch measures that implement a directive, since a day; one row for each directive. */
export const TRANSPOSITION_QUERY = `${PREFIXES}
SELECT ?celex ?pub ?directive (SAMPLE(?n) AS ?title) (SAMPLE(?site) AS ?link)
WHERE {
  ?m cdm:measure_national_implementing_implements_resource_legal ?w ;
     cdm:measure_national_implementing_implemented_by_country
       <http://publications.europa.eu/resource/authority/country/NLD> ;
     cdm:resource_legal_id_celex ?celex ; cdm:work_date_document ?pub .
  ?w cdm:resource_legal_id_celex ?directive .
  FILTER(?pub >= "{since}"^^xsd:date)
  FILTER(STRSTARTS(STR(?celex), CONCAT("7", SUBSTR(STR(?directive), 2))))
  OPTIONAL { ?m cdm:work_title ?n }
  OPTIONAL { ?m cdm:measure_national_implementing_national_website_link ?site }
} GROUP BY ?celex ?pub ?directive ORDER BY DESC(?pub) LIMIT 500`

/** The website of a city we know. */
export function homepageOf(city: string): string | undefined {
  return city === 'Zoetermeer' ? 'https://www.zoetermeer.nl' : undefined
}

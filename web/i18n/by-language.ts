/** What was found in the folders of the languages, by language: `./ja/tour.ts` is what `ja` has. */
export function byLanguage<T>(found: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(found).map(([path, words]) => [path.split('/')[1] ?? '', words]))
}

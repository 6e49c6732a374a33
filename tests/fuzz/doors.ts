/** The doors that are fuzzed, by the names the command line has for them. */
export const doors = ['post parser', 'urlencoded door', 'multipart door', 'import-schema'] as const

export type Door = (typeof doors)[number]

export function isDoor(name: string): name is Door {
  return doors.some((door) => door === name)
}

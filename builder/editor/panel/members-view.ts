import type { ComponentType } from 'react'
import type { SchemaNode } from '#builder/draft/definition-schema.ts'
import type { Json } from '#builder/draft/json.ts'

/** The controls for all members of a value; handed down, as members hold values with members. */
export type MembersView = ComponentType<{ at: string; value: Json | undefined; schema: SchemaNode; skip?: readonly string[] }>

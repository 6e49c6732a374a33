/**
 * What a native post may hold; a form of 100 fields with 20 rows of 10 stays far below. A page without script posts each
 * file input it has, `files` of them filled.
 */
export const formLimits = { controls: 5000, nameBytes: 500, valueBytes: 2_000_000, fileInputs: 300, files: 20 } as const

/** Why a post was not read; answered as 400 or 413 before anything is done with it. */
export type FormFault = 'nul' | 'lone-surrogate' | 'invalid-utf-8' | 'too-many-marks' | 'too-many-controls' | 'too-large' | 'not-a-form' | 'cut-short'

export class FormRefused extends Error {
  override name = 'FormRefused'
  readonly fault: FormFault
  constructor(fault: FormFault) {
    super(fault)
    this.fault = fault
  }
}

/** The control that names files which were read past. */
export const droppedFile = '_dropped'

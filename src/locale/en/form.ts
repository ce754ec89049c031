import type { form as zh } from '../zh/form.ts'

export const form: typeof zh = {
  submit: 'Submit',
  cancel: 'Cancel',
  optional: 'optional',
  choose: 'Choose',
}

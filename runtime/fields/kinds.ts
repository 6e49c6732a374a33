import { address } from '#runtime/fields/address.ts'
import { age } from '#runtime/fields/age.ts'
import { bankAccount } from '#runtime/fields/bank-account.ts'
import { computed } from '#runtime/fields/computed.ts'
import { constant } from '#runtime/fields/constant.ts'
import { dateTime } from '#runtime/fields/date-time.ts'
import { date } from '#runtime/fields/date.ts'
import { decimal } from '#runtime/fields/decimal.ts'
import { declaration } from '#runtime/fields/declaration.ts'
import { duration } from '#runtime/fields/duration.ts'
import { email } from '#runtime/fields/email.ts'
import { enterpriseNumber } from '#runtime/fields/enterprise-number.ts'
import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { file } from '#runtime/fields/file.ts'
import { geoPoint } from '#runtime/fields/geo-point.ts'
import { group } from '#runtime/fields/group.ts'
import { guidance } from '#runtime/fields/guidance.ts'
import { identityNumber } from '#runtime/fields/identity-number.ts'
import { image } from '#runtime/fields/image.ts'
import { integer } from '#runtime/fields/integer.ts'
import { listChoice } from '#runtime/fields/list-choice.ts'
import { longText } from '#runtime/fields/long-text.ts'
import { matrix } from '#runtime/fields/matrix.ts'
import { money } from '#runtime/fields/money.ts'
import { month } from '#runtime/fields/month.ts'
import { multipleChoice } from '#runtime/fields/multiple-choice.ts'
import { percentage } from '#runtime/fields/percentage.ts'
import { period } from '#runtime/fields/period.ts'
import { phone } from '#runtime/fields/phone.ts'
import { registerRecord } from '#runtime/fields/register-record.ts'
import { repeat } from '#runtime/fields/repeat.ts'
import { signature } from '#runtime/fields/signature.ts'
import { singleChoice } from '#runtime/fields/single-choice.ts'
import { text } from '#runtime/fields/text.ts'
import { time } from '#runtime/fields/time.ts'
import { url } from '#runtime/fields/url.ts'
import { yesNo } from '#runtime/fields/yes-no.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** Every field kind. A new one is a file of the same shape, a line here and its members in the procedure schema. */
export const kinds = {
  text,
  'long-text': longText,
  email,
  phone,
  url,
  integer,
  decimal,
  money,
  date,
  'yes-no': yesNo,
  declaration,
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  file,
  address,
  'identity-number': identityNumber,
  'enterprise-number': enterpriseNumber,
  'register-record': registerRecord,
  percentage,
  time,
  'date-time': dateTime,
  month,
  guidance,
  constant,
  period,
  duration,
  matrix,
  'bank-account': bankAccount,
  'geo-point': geoPoint,
  image,
  signature,
  group,
  repeat,
  computed,
  age,
  'list-choice': listChoice,
} satisfies { [Kind in Field['kind']]: FieldKind<Extract<Field, { kind: Kind }>> }

/** The kind of a field, for use with that field only. */
export function kindOf(field: Field): FieldKind {
  return kinds[field.kind]
}

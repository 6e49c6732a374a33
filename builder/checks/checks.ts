import type { Check } from '#builder/checks/check.ts'
import { alwaysVisible } from '#builder/checks/always-visible.ts'
import { answerWay } from '#builder/checks/answer-way.ts'
import { automaticConflict } from '#builder/checks/automatic-conflict.ts'
import { backwardMove } from '#builder/checks/backward-move.ts'
import { blankText } from '#builder/checks/blank-text.ts'
import { caseGap } from '#builder/checks/case-gap.ts'
import { circularFields } from '#builder/checks/circular-fields.ts'
import { clockLeftRunning } from '#builder/checks/clock-left-running.ts'
import { clockLeftSuspended } from '#builder/checks/clock-left-suspended.ts'
import { clockUse } from '#builder/checks/clock-use.ts'
import { clockWhileWaiting } from '#builder/checks/clock-while-waiting.ts'
import { computedUnused } from '#builder/checks/computed-unused.ts'
import { deadConstraint } from '#builder/checks/dead-constraint.ts'
import { deadDemand } from '#builder/checks/dead-demand.ts'
import { deadEnd } from '#builder/checks/dead-end.ts'
import { decisionWithoutGround } from '#builder/checks/decision-without-ground.ts'
import { duplicateId } from '#builder/checks/duplicate-id.ts'
import { duplicateKey } from '#builder/checks/duplicate-key.ts'
import { duplicateLabel } from '#builder/checks/duplicate-label.ts'
import { duplicateOption } from '#builder/checks/duplicate-option.ts'
import { duplicateTitle } from '#builder/checks/duplicate-title.ts'
import { earlyNotice } from '#builder/checks/early-notice.ts'
import { effectOrder } from '#builder/checks/effect-order.ts'
import { effectiveDates } from '#builder/checks/effective-dates.ts'
import { emptySection } from '#builder/checks/empty-section.ts'
import { emptyTag } from '#builder/checks/empty-tag.ts'
import { endlessRepeat } from '#builder/checks/endless-repeat.ts'
import { endlessSupplements } from '#builder/checks/endless-supplements.ts'
import { exampleMisfit } from '#builder/checks/example-misfit.ts'
import { faultyList } from '#builder/checks/faulty-list.ts'
import { faultyRule } from '#builder/checks/faulty-rule.ts'
import { filingMove } from '#builder/checks/filing-move.ts'
import { finalStatus } from '#builder/checks/final-status.ts'
import { guardAlwaysHolds } from '#builder/checks/guard-always-holds.ts'
import { guardGap } from '#builder/checks/guard-gap.ts'
import { guardNeverHolds } from '#builder/checks/guard-never-holds.ts'
import { heavyUpload } from '#builder/checks/heavy-upload.ts'
import { helpRepeatsLabel } from '#builder/checks/help-repeats-label.ts'
import { hiddenCharacters } from '#builder/checks/hidden-characters.ts'
import { idleClockEffect } from '#builder/checks/idle-clock-effect.ts'
import { idleMove } from '#builder/checks/idle-move.ts'
import { idleOptionRule } from '#builder/checks/idle-option-rule.ts'
import { impossibleDates } from '#builder/checks/impossible-dates.ts'
import { impossibleRange } from '#builder/checks/impossible-range.ts'
import { labelPunctuation } from '#builder/checks/label-punctuation.ts'
import { leavesFinal } from '#builder/checks/leaves-final.ts'
import { letterTag } from '#builder/checks/letter-tag.ts'
import { limitBeyondTotal } from '#builder/checks/limit-beyond-total.ts'
import { loopWithoutPerson } from '#builder/checks/loop-without-person.ts'
import { missingGrounds } from '#builder/checks/missing-grounds.ts'
import { missingMaxItems } from '#builder/checks/missing-max-items.ts'
import { missingTranslation } from '#builder/checks/missing-translation.ts'
import { needlessPart } from '#builder/checks/needless-part.ts'
import { needlessRequirement } from '#builder/checks/needless-requirement.ts'
import { neverVisible } from '#builder/checks/never-visible.ts'
import { noFinalStep } from '#builder/checks/no-final-step.ts'
import { notExecutedYet } from '#builder/checks/not-executed-yet.ts'
import { noticeToNobody } from '#builder/checks/notice-to-nobody.ts'
import { numberName } from '#builder/checks/number-name.ts'
import { numbersDiffer } from '#builder/checks/numbers-differ.ts'
import { optionalDeclaration } from '#builder/checks/optional-declaration.ts'
import { outcomeMisfit } from '#builder/checks/outcome-misfit.ts'
import { ownDossier } from '#builder/checks/own-dossier.ts'
import { patternMisfit } from '#builder/checks/pattern-misfit.ts'
import { placeholderText } from '#builder/checks/placeholder-text.ts'
import { prefillFromNowhere } from '#builder/checks/prefill-from-nowhere.ts'
import { proposalWay } from '#builder/checks/proposal-way.ts'
import { rawOptionLabel } from '#builder/checks/raw-option-label.ts'
import { readsLaterPage } from '#builder/checks/reads-later-page.ts'
import { recordToChange } from '#builder/checks/record-to-change.ts'
import { registerColumn } from '#builder/checks/register-column.ts'
import { repeatedEffect } from '#builder/checks/repeated-effect.ts'
import { reservedKey } from '#builder/checks/reserved-key.ts'
import { returnWay } from '#builder/checks/return-way.ts'
import { roleWithoutHolder } from '#builder/checks/role-without-holder.ts'
import { ruleBesideField } from '#builder/checks/rule-beside-field.ts'
import { rulePlace } from '#builder/checks/rule-place.ts'
import { sameTranslation } from '#builder/checks/same-translation.ts'
import { seriesPattern } from '#builder/checks/series-pattern.ts'
import { shadowedRoute } from '#builder/checks/shadowed-route.ts'
import { stepWithoutClock } from '#builder/checks/step-without-clock.ts'
import { supplementWay } from '#builder/checks/supplement-way.ts'
import { tableOverlap } from '#builder/checks/table-overlap.ts'
import { tablePurpose } from '#builder/checks/table-purpose.ts'
import { tableShape } from '#builder/checks/table-shape.ts'
import { tagsDiffer } from '#builder/checks/tags-differ.ts'
import { textTooLong } from '#builder/checks/text-too-long.ts'
import { timeoutClock } from '#builder/checks/timeout-clock.ts'
import { tooLarge } from '#builder/checks/too-large.ts'
import { tooManyRows } from '#builder/checks/too-many-rows.ts'
import { unclearOption } from '#builder/checks/unclear-option.ts'
import { uncorrectableRule } from '#builder/checks/uncorrectable-rule.ts'
import { unknownCalendar } from '#builder/checks/unknown-calendar.ts'
import { unknownReference } from '#builder/checks/unknown-reference.ts'
import { unnumberedPaper } from '#builder/checks/unnumbered-paper.ts'
import { unreachableCase } from '#builder/checks/unreachable-case.ts'
import { unreachableStep } from '#builder/checks/unreachable-step.ts'
import { unsafeLink } from '#builder/checks/unsafe-link.ts'
import { unsafePattern } from '#builder/checks/unsafe-pattern.ts'
import { untrimmedText } from '#builder/checks/untrimmed-text.ts'
import { unusedPart } from '#builder/checks/unused-part.ts'
import { waitingStep } from '#builder/checks/waiting-step.ts'
import { wordsAgainstRule } from '#builder/checks/words-against-rule.ts'
import { wrongDefault } from '#builder/checks/wrong-default.ts'
import { wrongSide } from '#builder/checks/wrong-side.ts'
import { zeroLimit } from '#builder/checks/zero-limit.ts'

/** Every check, one file each. A new one is a file of the same shape and a line here. */
export const checks = {
  'always-visible': alwaysVisible,
  'answer-way': answerWay,
  'automatic-conflict': automaticConflict,
  'backward-move': backwardMove,
  'blank-text': blankText,
  'case-gap': caseGap,
  'circular-fields': circularFields,
  'clock-left-running': clockLeftRunning,
  'clock-left-suspended': clockLeftSuspended,
  'clock-use': clockUse,
  'clock-while-waiting': clockWhileWaiting,
  'computed-unused': computedUnused,
  'dead-constraint': deadConstraint,
  'dead-demand': deadDemand,
  'dead-end': deadEnd,
  'decision-without-ground': decisionWithoutGround,
  'duplicate-id': duplicateId,
  'duplicate-key': duplicateKey,
  'duplicate-label': duplicateLabel,
  'duplicate-option': duplicateOption,
  'duplicate-title': duplicateTitle,
  'early-notice': earlyNotice,
  'effect-order': effectOrder,
  'effective-dates': effectiveDates,
  'empty-section': emptySection,
  'empty-tag': emptyTag,
  'endless-repeat': endlessRepeat,
  'endless-supplements': endlessSupplements,
  'example-misfit': exampleMisfit,
  'faulty-list': faultyList,
  'filing-move': filingMove,
  'final-status': finalStatus,
  'guard-always-holds': guardAlwaysHolds,
  'guard-gap': guardGap,
  'guard-never-holds': guardNeverHolds,
  'heavy-upload': heavyUpload,
  'help-repeats-label': helpRepeatsLabel,
  'hidden-characters': hiddenCharacters,
  'idle-clock-effect': idleClockEffect,
  'idle-move': idleMove,
  'idle-option-rule': idleOptionRule,
  'impossible-dates': impossibleDates,
  'impossible-range': impossibleRange,
  'label-punctuation': labelPunctuation,
  'leaves-final': leavesFinal,
  'letter-tag': letterTag,
  'limit-beyond-total': limitBeyondTotal,
  'loop-without-person': loopWithoutPerson,
  'missing-grounds': missingGrounds,
  'missing-max-items': missingMaxItems,
  'missing-translation': missingTranslation,
  'needless-part': needlessPart,
  'needless-requirement': needlessRequirement,
  'never-visible': neverVisible,
  'no-final-step': noFinalStep,
  'not-executed-yet': notExecutedYet,
  'notice-to-nobody': noticeToNobody,
  'number-name': numberName,
  'numbers-differ': numbersDiffer,
  'optional-declaration': optionalDeclaration,
  'outcome-misfit': outcomeMisfit,
  'own-dossier': ownDossier,
  'pattern-misfit': patternMisfit,
  'placeholder-text': placeholderText,
  'prefill-from-nowhere': prefillFromNowhere,
  'proposal-way': proposalWay,
  'raw-option-label': rawOptionLabel,
  'reads-later-page': readsLaterPage,
  'record-to-change': recordToChange,
  'register-column': registerColumn,
  'repeated-effect': repeatedEffect,
  'reserved-key': reservedKey,
  'return-way': returnWay,
  'role-without-holder': roleWithoutHolder,
  rule: faultyRule,
  'rule-beside-field': ruleBesideField,
  'rule-place': rulePlace,
  'same-translation': sameTranslation,
  'series-pattern': seriesPattern,
  'shadowed-route': shadowedRoute,
  'step-without-clock': stepWithoutClock,
  'supplement-way': supplementWay,
  'table-overlap': tableOverlap,
  'table-purpose': tablePurpose,
  'table-shape': tableShape,
  'tags-differ': tagsDiffer,
  'text-too-long': textTooLong,
  'timeout-clock': timeoutClock,
  'too-large': tooLarge,
  'too-many-rows': tooManyRows,
  'unclear-option': unclearOption,
  'uncorrectable-rule': uncorrectableRule,
  'unknown-calendar': unknownCalendar,
  'unknown-reference': unknownReference,
  'unnumbered-paper': unnumberedPaper,
  'unreachable-case': unreachableCase,
  'unreachable-step': unreachableStep,
  'unsafe-link': unsafeLink,
  'unsafe-pattern': unsafePattern,
  'untrimmed-text': untrimmedText,
  'unused-part': unusedPart,
  'waiting-step': waitingStep,
  'words-against-rule': wordsAgainstRule,
  'wrong-default': wrongDefault,
  'wrong-side': wrongSide,
  'zero-limit': zeroLimit,
} satisfies Record<string, Check>

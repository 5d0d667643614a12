import { z } from 'zod'
import { nothing, operation } from '../define.ts'
import { documentId, issueId, isoDate } from '../schemas/gazette.ts'
import {
  bodiesList,
  bodyRequest,
  bodyView,
  calendar,
  daysBounds,
  dayView,
  daysRequest,
  documentRelations,
  indexExport,
  indexExportRequest,
  listRequest,
  namesRequest,
  numbersList,
  numbersRequest,
  numberView,
  peopleList,
  personRequest,
  personView,
  remarksList,
  remarksRequest,
  tableRequest,
  tablesList,
  tableView,
} from '../schemas/relations.ts'
import { numberParts } from '../schemas/structure.ts'

/** The indexes of the archive: numbers and who cites them, bodies and their tasks, people, days, tables, remarks. */
export const relationsOperations = {
  'numbers.list': operation({ grant: 'read', runs: 'reader', input: numbersRequest, output: numbersList }),
  'numbers.get': operation({ grant: 'read', runs: 'reader', input: numberParts.strict(), output: numberView }),
  'documents.relations': operation({
    grant: 'read',
    runs: 'reader',
    input: z.strictObject({ issue: issueId, document: documentId }),
    output: documentRelations,
  }),
  'bodies.list': operation({ grant: 'read', runs: 'reader', input: namesRequest, output: bodiesList }),
  'bodies.get': operation({ grant: 'read', runs: 'reader', input: bodyRequest, output: bodyView }),
  'people.list': operation({ grant: 'read', runs: 'reader', input: namesRequest, output: peopleList }),
  'people.get': operation({ grant: 'read', runs: 'reader', input: personRequest, output: personView }),
  'days.list': operation({ grant: 'read', runs: 'reader', input: daysRequest, output: calendar }),
  'days.bounds': operation({ grant: 'read', runs: 'reader', input: nothing, output: daysBounds }),
  'days.get': operation({ grant: 'read', runs: 'reader', input: z.strictObject({ day: isoDate }), output: dayView }),
  'tables.list': operation({ grant: 'read', runs: 'reader', input: listRequest, output: tablesList }),
  'tables.get': operation({ grant: 'read', runs: 'reader', input: tableRequest, output: tableView }),
  'remarks.list': operation({ grant: 'read', runs: 'reader', input: remarksRequest, output: remarksList }),
  'indexes.export': operation({ grant: 'read', runs: 'reader', input: indexExportRequest, output: indexExport }),
}

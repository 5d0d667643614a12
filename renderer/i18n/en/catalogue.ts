import type { catalogue as chinese } from '../zh-CN/catalogue.ts'

/** Words of the contents tree, in English. */
export const catalogue: typeof chinese & Record<`${string}_one`, string> = {
  contents: 'Contents',
  tree: 'Contents of the issues',
  issueOf: '{{year}}, no. {{number}} (serial {{serial}})',
  issueOfYear: '{{year}}, no. {{number}}',
  yearOf: '{{year}}',
  undated: 'No year',
  front: 'Cover and contents',
  otherSection: 'Other',
  page: 'page {{page}}',
  box: 'Box',
  expand: 'Expand',
  collapse: 'Collapse',
  loading: 'Reading the contents',
  issues_one: '{{count}} issue',
  issues_other: '{{count}} issues',
}

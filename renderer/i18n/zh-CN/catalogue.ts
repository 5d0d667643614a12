/** Words of the contents tree, in Chinese. */
export const catalogue = {
  contents: '目录',
  tree: '各期公报的目录',
  issueOf: '{{year}}年第{{number}}期（总第{{serial}}期）',
  issueOfYear: '{{year}}年第{{number}}期',
  yearOf: '{{year}}年',
  undated: '没有年份',
  front: '封面与目录',
  otherSection: '其他',
  page: '第{{page}}页',
  box: '专栏',
  expand: '展开',
  collapse: '收起',
  loading: '正在取目录',
  issues_other: '共{{count}}期',
}

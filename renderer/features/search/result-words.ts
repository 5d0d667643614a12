import i18next from 'i18next'
import { results as english } from '../../i18n/en/results.ts'
import { results as chinese } from '../../i18n/zh-CN/results.ts'

// Read with the results, not with the first page.
i18next.addResourceBundle('zh-CN', 'results', chinese)
i18next.addResourceBundle('en', 'results', english)

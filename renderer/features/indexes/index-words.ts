import i18next from 'i18next'
import { indexes as english } from '../../i18n/en/indexes.ts'
import { indexes as chinese } from '../../i18n/zh-CN/indexes.ts'

// Read with the view, not with the first page.
i18next.addResourceBundle('zh-CN', 'indexes', chinese)
i18next.addResourceBundle('en', 'indexes', english)

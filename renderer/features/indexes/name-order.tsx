import { useTranslation } from 'react-i18next'
import { ChoiceTabs } from './choice-tabs.tsx'
import { showIndex, useIndexState } from './index-state.ts'

type Order = 'count' | 'name'

/** How a list of names is ordered now. */
export const useNameOrder = (): Order => (useIndexState().choice === 'name' ? 'name' : 'count')

/** Chooses it. */
export function NameOrder() {
  const { t } = useTranslation('indexes')
  const order = useNameOrder()
  return (
    <ChoiceTabs<Order>
      label={t('order')}
      options={[
        { value: 'count', words: t('byCount') },
        { value: 'name', words: t('byName') },
      ]}
      value={order}
      onChange={(chosen) => showIndex({ choice: chosen === 'count' ? null : chosen }, { replace: true })}
    />
  )
}

// SPDX-License-Identifier: Apache-2.0
// The shared parts on one page, with the result of one published example run; for looking at, never shipped.
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { i18n, useLocale } from '@/locales'
import { usePreferences } from '@/stores/preferences'
import Frame from './Frame.vue'
import '@/styles/base.css'

const app = createApp(Frame).use(createPinia())
await useLocale(usePreferences().locale)
app.use(i18n).mount('#app')

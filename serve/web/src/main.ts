// SPDX-License-Identifier: Apache-2.0
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n, useLocale } from './locales'
import { router } from './router'
import { usePreferences } from './stores/preferences'
import './styles/base.css'

const app = createApp(App).use(createPinia())
await useLocale(usePreferences().locale)
app.use(i18n).use(router).mount('#app')

// SPDX-License-Identifier: Apache-2.0
import { gather } from '..'

export default gather(import.meta.glob('./*.json', { eager: true, import: 'default' }))

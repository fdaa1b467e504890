import { config } from '@vue/test-utils'

import { i18n } from '@/i18n'

// A warning in a test is an error: Vue tells of mistakes that way.
for (const level of ['warn', 'error'] as const) {
  console[level] = (...args: unknown[]) => {
    throw new Error(`console.${level}: ${args.map(String).join(' ')}`)
  }
}

config.global.plugins = [i18n]

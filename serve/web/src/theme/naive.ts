// SPDX-License-Identifier: Apache-2.0
import type { GlobalThemeOverrides } from 'naive-ui'
import type { Tokens } from './tokens'

const FONT = 'var(--font)'
const MONO = 'var(--font-mono)'

/** Naive UI dressed in our tokens: flat surfaces, hairlines instead of shadows, one accent. */
export function naiveOverrides(t: Tokens): GlobalThemeOverrides {
  return {
    common: {
      fontFamily: FONT,
      fontFamilyMono: MONO,
      fontSize: '14px',
      fontSizeSmall: '13px',
      borderRadius: '6px',
      borderRadiusSmall: '4px',
      primaryColor: t.accent,
      primaryColorHover: t.accentHover,
      primaryColorPressed: t.accentPressed,
      primaryColorSuppl: t.accent,
      infoColor: t.info,
      warningColor: t.warning,
      errorColor: t.error,
      successColor: t.accent,
      bodyColor: t.canvas,
      cardColor: t.surface,
      modalColor: t.raised,
      popoverColor: t.raised,
      tableColor: t.surface,
      tableHeaderColor: t.sunken,
      tableColorHover: t.sunken,
      inputColor: t.surface,
      actionColor: t.sunken,
      hoverColor: t.sunken,
      borderColor: t.line,
      dividerColor: t.line,
      textColorBase: t.text,
      textColor1: t.text,
      textColor2: t.text,
      textColor3: t.muted,
      placeholderColor: t.faint,
      iconColor: t.muted,
      boxShadow2: t.shadow,
      boxShadow3: t.shadow,
    },
    Button: { fontWeight: '500', textColorPrimary: t.onAccent, textColorHoverPrimary: t.onAccent, textColorPressedPrimary: t.onAccent, textColorFocusPrimary: t.onAccent },
    Card: { borderColor: t.line, titleFontSizeMedium: '15px', titleFontWeight: '600', borderRadius: '10px', paddingMedium: '18px' },
    DataTable: { thFontWeight: '500', thTextColor: t.muted, borderColor: t.line, thColor: t.sunken, tdColorHover: t.sunken, borderRadius: '8px' },
    Drawer: { color: t.surface, headerBorderBottom: `1px solid ${t.line}` },
    Input: { border: `1px solid ${t.lineStrong}`, color: t.surface },
    InternalSelection: { border: `1px solid ${t.lineStrong}`, color: t.surface },
    Layout: { color: t.canvas, siderColor: t.surface, siderBorderColor: t.line, headerColor: t.surface, headerBorderColor: t.line },
    Menu: {
      itemHeight: '38px',
      borderRadius: '7px',
      itemColorActive: t.accentSoft,
      itemColorActiveHover: t.accentSoft,
      itemColorActiveCollapsed: t.accentSoft,
      itemTextColor: t.muted,
      itemIconColor: t.muted,
      itemTextColorHover: t.text,
    },
    Tabs: { tabFontWeightActive: '600', tabTextColorBar: t.muted, tabGapMediumBar: '24px' },
    Tag: { borderRadius: '5px' },
    Tooltip: { color: t.raised, textColor: t.text, boxShadow: t.shadow, borderRadius: '6px' },
  }
}

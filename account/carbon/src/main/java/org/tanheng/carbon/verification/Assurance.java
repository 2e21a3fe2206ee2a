// SPDX-License-Identifier: Apache-2.0
package org.tanheng.carbon.verification;

/** Level of assurance of a verification statement, ISO 14064-3:2019, 3.6.5. */
public enum Assurance {
  /** 合理保证. */
  REASONABLE,
  /** 有限保证. */
  LIMITED
}

// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.plan;

/** How a parameter is determined. */
public enum PlanMethod {
  MEASURED,
  CALCULATED,
  DEFAULT,
  /** Taken from invoices or bills. */
  INVOICE
}

// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

/** Whether a figure says how the counted amount was determined, or stands beside it. */
public enum FigureRole {
  PRIMARY,
  CROSS_CHECK
}

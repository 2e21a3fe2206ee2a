// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

/**
 * Which of three numbers of a date is the year, month and day. YDM occurs only where a spreadsheet
 * took a day for a month and stored the wrong date.
 */
public enum DateOrder {
  YMD,
  DMY,
  MDY,
  YDM
}

// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.activity;

/** How far the review of a datum has come. */
public enum ActivityStatus {
  RECORDED,
  RETURNED,
  REVIEWED,
  APPROVED
}

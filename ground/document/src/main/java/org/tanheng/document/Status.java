// SPDX-License-Identifier: Apache-2.0
package org.tanheng.document;

/** Whether a document may be issued. A draft is complete to look at and marked on every page. */
public enum Status {
  DRAFT,
  FINAL
}

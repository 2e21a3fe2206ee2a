// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.identifier;

/** What has a stable name for outside. */
public enum IdentifierKind {
  /** A metering place. */
  METER,
  /** A device that stood at a metering place. */
  DEVICE,
  /** A device that sends readings. */
  GATEWAY,
  /** An activity sheet as it was taken. */
  BATCH,
  /** A file that is kept by its hash. */
  DATASET,
  /** A product. */
  PRODUCT,
  /** An inventory with all its versions. */
  INVENTORY,
  /** A report as it was issued. */
  REPORT,
  /** A statement for the carbon border adjustment mechanism. */
  STATEMENT,
  /** A batch of readings, named by its leaf in the log; it has no row in the table of names. */
  READINGS
}

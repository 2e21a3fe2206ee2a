// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

/** Where a job stands; all but the first are the end of it. */
public enum JobState {
  RUNNING,
  DONE,
  /** Ended by findings that the user can mend. */
  REFUSED,
  CANCELLED,
  /** Cut off by the end of the server. */
  INTERRUPTED,
  /** Ended by an error of the program. */
  FAILED
}

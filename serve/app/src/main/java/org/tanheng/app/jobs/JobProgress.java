// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

/** What a running job says about itself, and how it hears that it shall stop. */
public interface JobProgress {
  /**
   * Says how far the job has come; ends the job by an exception of this package when the user has
   * cancelled it. Call it often: it is cheap.
   */
  void at(long done, long total, String message);
}

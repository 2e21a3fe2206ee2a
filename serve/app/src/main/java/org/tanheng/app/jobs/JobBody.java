// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.jobs;

import org.tanheng.finding.Outcome;

/** The work of a job. It opens its own transactions; findings refuse it or go with the result. */
@FunctionalInterface
public interface JobBody {
  /** Does the work. */
  Outcome<?> run(JobProgress progress) throws Exception;
}

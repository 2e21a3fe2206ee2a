// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.completeness;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;

/** Whether a datum is proved: by a reference, such as a bill, or by attached files. */
final class EvidenceFiles {
  private final Map<UUID, List<UUID>> files;

  EvidenceFiles(ActivityRepository activities, Stream<Activity> data) {
    files = activities.attachments(data.map(Activity::id).toList());
  }

  boolean proves(Activity datum) {
    return datum.evidence() != null || files.containsKey(datum.id());
  }
}

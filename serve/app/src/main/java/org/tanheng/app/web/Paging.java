// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;

/** The part of a long list that a request asks for: from {@code offset}, at most {@code limit}. */
public record Paging(int offset, int limit) {
  private static final int USUAL = 100;
  private static final int LARGEST = 1000;

  /** The request's values, the usual ones where it says nothing; refused when out of range. */
  public static Paging of(@Nullable Integer offset, @Nullable Integer limit) {
    Paging paging = new Paging(offset == null ? 0 : offset, limit == null ? USUAL : limit);
    if (paging.offset < 0) {
      throw refused("offset", paging.offset, "0 or more");
    }
    if (paging.limit < 1 || paging.limit > LARGEST) {
      throw refused("limit", paging.limit, "1 to " + LARGEST);
    }
    return paging;
  }

  private static ApiException refused(String name, int got, String wanted) {
    return ApiException.malformed(
        Finding.error(
            "parameter-range",
            name,
            Integer.toString(got),
            wanted,
            "Ask for a part of the list, such as offset=0 and limit=100."));
  }

  /** This part of a list that is in memory as a whole. */
  public <T> Page<T> of(List<T> all) {
    int from = Math.min(offset, all.size());
    int to = (int) Math.min((long) offset + limit, all.size());
    return new Page<>(all.subList(from, to), all.size(), offset, limit);
  }

  /** This part, already read, of a list of {@code total}. */
  public <T> Page<T> of(List<T> part, int total) {
    return new Page<>(part, total, offset, limit);
  }
}

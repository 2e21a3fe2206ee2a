// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.mqtt;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages that the client library handed over and that are not yet durable. The library counts
 * them against the receive maximum beyond the end of their connection, while the broker, back
 * again, offers all of them once more: without {@link #reconnected} a few breaks with a slow store
 * fill the count, and the library then ends each connection as soon as it stands. A message that
 * comes again is recognised, so that it is neither stored twice nor waits twice.
 */
final class Deliveries {
  private final Deque<Delivery> open = new ArrayDeque<>();
  private final Map<Content, Deque<Delivery>> earlier = new HashMap<>();

  /** What is the same in a message and its repetition. */
  private record Content(String topic, byte[] payload) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Content content
          && topic.equals(content.topic)
          && Arrays.equals(payload, content.payload);
    }

    @Override
    public int hashCode() {
      return 31 * topic.hashCode() + Arrays.hashCode(payload);
    }
  }

  /** One message under way to the store; to be run when its readings are durable. */
  final class Delivery implements Runnable {
    private final Content content;
    private @Nullable Runnable acknowledge;
    private boolean durable;

    private Delivery(Content content, Runnable acknowledge) {
      this.content = content;
      this.acknowledge = acknowledge;
    }

    @Override
    public void run() {
      synchronized (Deliveries.this) {
        durable = true;
        release();
      }
    }

    private void release() {
      Runnable now = acknowledge;
      acknowledge = null;
      if (now != null) {
        now.run();
      }
    }
  }

  /**
   * Notes a message.
   *
   * @return what to run when its readings are durable; null: it came on an earlier connection, is
   *     under way to the store already and will be acknowledged as what it is now
   */
  synchronized @Nullable Runnable arrived(String topic, byte[] payload, Runnable acknowledge) {
    trim();
    var content = new Content(topic, payload);
    Delivery before = earlier(content);
    if (before == null) {
      var delivery = new Delivery(content, acknowledge);
      open.addLast(delivery);
      return delivery;
    }
    before.acknowledge = acknowledge;
    open.addLast(before);
    if (before.durable) {
      before.release();
    }
    return null;
  }

  private @Nullable Delivery earlier(Content content) {
    if (earlier.isEmpty()) {
      return null;
    }
    Deque<Delivery> same = earlier.get(content);
    if (same == null) {
      return null;
    }
    Delivery first = same.removeFirst();
    if (same.isEmpty()) {
      earlier.remove(content);
    }
    return first;
  }

  private void trim() {
    while (!open.isEmpty() && open.getFirst().acknowledge == null) {
      open.removeFirst();
    }
  }

  /**
   * Lets go of the messages of an earlier connection. To be called when the next one stands: an
   * acknowledgement of a message of another connection is not sent, so the broker keeps them.
   *
   * @param resumed whether the broker still has the session, and so will offer them again
   */
  synchronized void reconnected(boolean resumed) {
    earlier.values().removeIf(same -> same.removeIf(each -> each.durable) && same.isEmpty());
    if (!resumed) {
      earlier.clear();
    }
    for (Delivery delivery : open) {
      if (delivery.acknowledge != null) {
        delivery.release();
        if (resumed && !delivery.durable) {
          earlier.computeIfAbsent(delivery.content, c -> new ArrayDeque<>()).addLast(delivery);
        }
      }
    }
    open.clear();
  }
}

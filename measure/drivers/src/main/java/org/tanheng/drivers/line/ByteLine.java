// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/** A line over any pair of streams, opened at the first request and again after a failure. */
abstract class ByteLine implements Line {
  private static final int LONGEST = 4096;
  private final ReentrantLock lock = new ReentrantLock(true);
  private boolean closed;

  /** Opens the streams unless they are open. */
  abstract void open() throws IOException;

  abstract InputStream in() throws IOException;

  abstract OutputStream out() throws IOException;

  /** The next read gives up after this time. */
  abstract void patience(int millis) throws IOException;

  abstract void shut();

  @Override
  public byte[] exchange(byte[] request, FrameEnd end, Duration wait) throws IOException {
    lock.lock();
    try {
      if (closed) {
        throw new IOException("the line is closed");
      }
      open();
      drain();
      out().write(request);
      out().flush();
      return answer(end, System.nanoTime() + wait.toNanos());
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      shut();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int listen(byte[] into, Duration wait) throws IOException {
    lock.lock();
    try {
      if (closed) {
        throw new IOException("the line is closed");
      }
      open();
      patience((int) Math.max(1, wait.toMillis()));
      int read = in().read(into, 0, into.length);
      if (read < 0) {
        throw new IOException("the other side closed the connection");
      }
      return read;
    } catch (InterruptedIOException e) {
      return 0;
    } catch (IOException e) {
      shut();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private void drain() throws IOException {
    int waiting = in().available();
    while (waiting > 0) {
      waiting -= (int) in().skip(waiting);
    }
  }

  private byte[] answer(FrameEnd end, long deadline) throws IOException {
    byte[] bytes = new byte[LONGEST];
    int length = 0;
    while (true) {
      int whole = end.look(bytes, length);
      if (whole == FrameEnd.NEVER || whole > LONGEST) {
        throw new IOException("the answer is no frame of this protocol");
      }
      if (whole > 0 && length >= whole) {
        return Arrays.copyOf(bytes, whole);
      }
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException(length == 0 ? "no answer" : "the answer broke off");
      }
      if (length == LONGEST) {
        throw new IOException("the answer is too long");
      }
      patience((int) Math.min(left, Integer.MAX_VALUE));
      int read = in().read(bytes, length, LONGEST - length);
      if (read < 0) {
        throw new IOException("the other side closed the connection");
      }
      length += read;
    }
  }

  @Override
  public void close() {
    closed = true;
    shut();
  }
}

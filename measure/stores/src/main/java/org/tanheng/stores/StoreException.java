// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores;

import org.tanheng.telemetry.StoreFailure;

/**
 * The store could not read or write its files: a full disk, a damaged file, a directory that
 * another process holds. Nothing of the call that threw was acknowledged.
 */
public final class StoreException extends StoreFailure {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}

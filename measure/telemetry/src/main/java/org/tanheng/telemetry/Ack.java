// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

/**
 * The store's word that a batch is on disk and will survive a crash.
 *
 * @param sequence grows with each commit of the store
 * @param readings how many readings the batch held, after settling equal instants
 */
public record Ack(long sequence, int readings) {}

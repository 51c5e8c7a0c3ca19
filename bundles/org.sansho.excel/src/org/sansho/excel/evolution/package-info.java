// SPDX-License-Identifier: EPL-2.0
/** Tables of comparison (新旧対照表). */
package org.sansho.excel.evolution;

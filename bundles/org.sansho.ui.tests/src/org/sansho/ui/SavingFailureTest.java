// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.eclipse.core.filebuffers.IFileBufferStatusCodes;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.junit.jupiter.api.Test;
import org.sansho.core.text.Messages;
import org.sansho.ui.editor.saving.SavingFailure;

/** Why a text could not be saved is said in the language of the workbench, and always that it is not lost. */
class SavingFailureTest {

	private static String said(Locale locale, int code, Throwable cause) {
		return said(locale, "org.eclipse.core.resources", code, cause);
	}

	private static String said(Locale locale, String plugin, int code, Throwable cause) {
		CoreException failure = new CoreException(new Status(IStatus.ERROR, plugin, code, "the platform's words", cause));
		String sentence = SavingFailure.of(failure).text(new Messages(SavingFailure.class, locale));
		assertThat(sentence).contains(locale == Locale.JAPANESE ? "エディターに残っています" : "stays in the editor");
		return sentence;
	}

	@Test
	void reasonsThatThePlatformHasANumberForAreSaidInOurWords() {
		assertThat(said(Locale.JAPANESE, IResourceStatus.READ_ONLY_LOCAL, null)).contains("書き込み禁止");
		assertThat(said(Locale.JAPANESE, IResourceStatus.PARENT_READ_ONLY, null)).contains("書き込み禁止");
		assertThat(said(Locale.JAPANESE, IResourceStatus.NOT_FOUND_LOCAL, null)).contains("なくなって");
		assertThat(said(Locale.JAPANESE, IResourceStatus.RESOURCE_NOT_FOUND, null)).contains("なくなって");
		assertThat(said(Locale.JAPANESE, IResourceStatus.OUT_OF_SYNC_LOCAL, null)).contains("ほかで変更");
		assertThat(said(Locale.ENGLISH, IResourceStatus.OUT_OF_SYNC_LOCAL, null)).contains("somebody else");
	}

	@Test
	void whatTheSystemSaidCountsMore() {
		assertThat(said(Locale.JAPANESE, IResourceStatus.FAILED_WRITE_LOCAL, new FileSystemException("a", null, "No space left on device"))).contains("空き");
		assertThat(said(Locale.ENGLISH, IResourceStatus.READ_ONLY_LOCAL, new IOException("No space left on device"))).doesNotContain("write-protected");
	}

	@Test
	void aCharacterThatTheEncodingLacksIsToldAsThat() {
		assertThat(said(Locale.JAPANESE, "org.eclipse.core.filebuffers", IFileBufferStatusCodes.CHARSET_MAPPING_FAILED, null)).contains("文字コード", "UTF-8");
	}

	@Test
	void anythingElseIsToldWithItsNumberAndNotInWordsOfAnotherLanguage() {
		assertThat(said(Locale.JAPANESE, IResourceStatus.WORKSPACE_LOCKED, null)).contains(Integer.toString(IResourceStatus.WORKSPACE_LOCKED)).doesNotContain("platform");
	}
}

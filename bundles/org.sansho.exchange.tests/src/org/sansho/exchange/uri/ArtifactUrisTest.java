// SPDX-License-Identifier: EPL-2.0
package org.sansho.exchange.uri;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sansho.exchange.uri.ArtifactUris.ArtifactUri;

/** {@link ArtifactUris}. */
class ArtifactUrisTest {

	@ParameterizedTest
	@CsvSource({
			"a.sansho, a.sansho, true",
			"./sub/../a.sansho, a.sansho, true",
			"/projects/own/sub/a.sansho, sub/a.sansho, true",
			"a:b.sansho, a%3Ab.sansho, true",
			"a\\b.sansho, a%5Cb.sansho, true",
			"100%.sansho, 100%25.sansho, true",
			"../other/a.sansho, file:///projects/other/a.sansho, false",
			"/projects/owner/a.sansho, file:///projects/owner/a.sansho, false",
			"/projects/own, file:///projects/own, false",
			"../../../../a.sansho, file:///a.sansho, false",
			"pack:japan-medical/a b.sansho, pack:japan-medical/a%20b.sansho, false"})
	void aFileIsNamedRelativeToTheRootOrAbsolute(String file, String uri, boolean relative) {
		assertThat(new ArtifactUris("/projects/own", false).of(file)).isEqualTo(new ArtifactUri(uri, relative));
	}

	@ParameterizedTest
	@CsvSource({
			"sub\\a.sansho, sub/a.sansho, true",
			"C:\\Data\\project\\a.sansho, a.sansho, true",
			"c:/data/PROJECT/a.sansho, a.sansho, true",
			"D:\\data\\project\\a.sansho, file:///D:/data/project/a.sansho, false",
			"..\\規程.sansho, file:///C:/data/%E8%A6%8F%E7%A8%8B.sansho, false",
			"\\\\server\\share\\a.sansho, file://server/share/a.sansho, false"})
	void theRulesOfWindowsAreKept(String file, String uri, boolean relative) {
		assertThat(new ArtifactUris("C:\\data\\project", true).of(file)).isEqualTo(new ArtifactUri(uri, relative));
	}
}

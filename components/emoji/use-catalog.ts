"use client";

import { useEffect, useState } from "react";
import { useLocale } from "@/components/i18n/use-t";
import type { Catalog } from "@/lib/emoji/catalog";
import { loadCatalog } from "@/lib/emoji/load.browser";

/** The emoji with the words of the reader's language, fetched when this is first drawn. */
export function useCatalog() {
	const { locale } = useLocale();
	const [catalog, setCatalog] = useState<Catalog | null>(null);
	const [hasFailed, setFailed] = useState(false);
	const [tries, setTries] = useState(0);
	// biome-ignore lint/correctness/useExhaustiveDependencies: another try is another load.
	useEffect(() => {
		let isWanted = true;
		loadCatalog(locale).then(
			(loaded) => isWanted && setCatalog(loaded),
			() => isWanted && setFailed(true),
		);
		return () => {
			isWanted = false;
		};
	}, [locale, tries]);
	const retry = () => {
		setFailed(false);
		setTries(tries + 1);
	};
	return { catalog, hasFailed, retry };
}

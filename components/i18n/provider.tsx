"use client";

import dynamic from "next/dynamic";
import type { ComponentType, ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { useToldZone } from "./use-zone";

type ProviderProps = { renderedAt: number; zone: string; children: ReactNode };

// One chunk for each language: a browser loads the one it reads, and keeps it like any other script.
const providers: Record<Locale, ComponentType<ProviderProps>> = {
	en: dynamic(() => import("./provider-en").then((file) => file.ProviderEn)),
	nb: dynamic(() => import("./provider-nb").then((file) => file.ProviderNb)),
	fi: dynamic(() => import("./provider-fi").then((file) => file.ProviderFi)),
};

/** Gives client components their words (`use-t.ts`); the root layout mounts it once. */
export function I18nProvider({
	locale,
	...rest
}: ProviderProps & { locale: Locale }) {
	const Provider = providers[locale];
	useToldZone(rest.zone);
	return <Provider {...rest} />;
}

"use client";

import dynamic from "next/dynamic";
import type { ComponentType, ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { useLocale } from "./use-t";

type InsideProps = { children: ReactNode };

const insides: Record<Locale, ComponentType<InsideProps>> = {
	en: dynamic(() => import("./inside-en").then((file) => file.InsideEn)),
	nb: dynamic(() => import("./inside-nb").then((file) => file.InsideNb)),
	fi: dynamic(() => import("./inside-fi").then((file) => file.InsideFi)),
};

/** All words, for whoever is inside; a visitor's first page does without most of them. The inside layout mounts it once. */
export function InsideWords({ children }: InsideProps) {
	const Inside = insides[useLocale().locale];
	return <Inside>{children}</Inside>;
}

"use client";

import Link from "next/link";
import { useT } from "@/components/i18n/use-t";

/** From where something is not there yet to the part of the guide about it. */
export function HelpLink({ to }: { to: string }) {
	const t = useT();
	return (
		<Link
			href={`/help/${to}`}
			prefetch={false}
			className="whitespace-nowrap text-accent-text underline"
		>
			{t.shell.howThisWorks}
		</Link>
	);
}

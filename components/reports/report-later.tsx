"use client";

import { Flag } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useT } from "@/components/i18n/use-t";
import { IconButton } from "@/components/ui/icon-button";
import type { PersonCardView } from "@/lib/people/view";
import type { SubjectInput } from "@/lib/reports/input";

/** Loaded when somebody wants to report. */
export const ReportLater = dynamic(
	() => import("./report-dialog").then((m) => m.ReportDialog),
	{ ssr: false },
);

/** A small flag beside what a member wrote, which leads to the dialog. */
export function ReportTool({
	subject,
	person,
	size,
	mayBlock = true,
}: {
	subject: SubjectInput;
	person: PersonCardView;
	size?: "small";
	/** False where they are blocked. */
	mayBlock?: boolean;
}) {
	const t = useT();
	const [isAsked, setAsked] = useState(false);
	return (
		<>
			<IconButton
				size={size}
				label={t.contacts.report}
				icon={<Flag />}
				onClick={() => setAsked(true)}
			/>
			{isAsked && (
				<ReportLater
					subject={subject}
					name={person.displayName}
					mayBlock={mayBlock}
					onClose={() => setAsked(false)}
				/>
			)}
		</>
	);
}

"use client";

import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import { AUDIENCES, type Field } from "@/lib/people/fields";
import { audienceName } from "@/lib/people/form";
import { useProfileWords } from "./words";

/** Something a person tells, and beside it who sees it. */
export function ToldField({
	field,
	audience,
	children,
}: {
	field: Field;
	audience: string;
	children: ReactNode;
}) {
	const t = useProfileWords();
	return (
		<div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_12rem]">
			{children}
			<Select
				name={audienceName(field)}
				label={t.audienceOf(t.fields[field])}
				defaultValue={audience}
			>
				{AUDIENCES.map((each) => (
					<option key={each} value={each}>
						{t.audiences[each]}
					</option>
				))}
			</Select>
		</div>
	);
}

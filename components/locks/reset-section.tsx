"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Section } from "@/components/settings/section";
import { Button } from "@/components/ui/button";
import { useLocksWords } from "./words";

/** Needed seldom: comes when it is asked for. */
const ResetWindow = dynamic(() =>
	import("./reset-window").then((file) => file.ResetWindow),
);

/** For the owner, on somebody's page: the way to a link with which that person sets a new password. */
export function ResetSection({
	person,
	serverName,
}: {
	person: { id: string; displayName: string };
	serverName: string;
}) {
	const words = useLocksWords();
	const [isOpen, setOpen] = useState(false);
	return (
		<Section title={words.reset} lead={words.resetLead(person.displayName)}>
			<div>
				<Button look="quiet" onClick={() => setOpen(true)}>
					{words.resetMake}
				</Button>
			</div>
			{isOpen && (
				<ResetWindow
					{...{ person, serverName }}
					onClose={() => setOpen(false)}
				/>
			)}
		</Section>
	);
}

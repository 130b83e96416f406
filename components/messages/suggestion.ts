import type { ReactNode } from "react";

/** Something that is offered in place of what is being typed. */
export type Suggestion = {
	key: string;
	/** What stands in the text once it is taken. */
	insert: string;
	name: string;
	sign: ReactNode;
	hint?: string;
	onTaken?: () => void;
};

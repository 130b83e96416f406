import { z } from "zod";
import { CONTRACT, type Operation } from "@/lib/http/contract";
import { CHANNELS_CONTRACT } from "@/lib/http/contract-channels";
import { COMMUNITIES_CONTRACT } from "@/lib/http/contract-communities";
import { FEED_CONTRACT } from "@/lib/http/contract-feed";
import { GALLERY_CONTRACT } from "@/lib/http/contract-gallery";
import { GAMES_CONTRACT } from "@/lib/http/contract-games";
import { GROUPS_CONTRACT } from "@/lib/http/contract-groups";
import { GUESTS_CONTRACT } from "@/lib/http/contract-guests";
import { LATER_CONTRACT } from "@/lib/http/contract-later";
import { MAILBOX_CONTRACT } from "@/lib/http/contract-mailbox";
import { NOTICES_CONTRACT } from "@/lib/http/contract-notices";
import { PEOPLE_CONTRACT } from "@/lib/http/contract-people";
import { SEARCH_CONTRACT } from "@/lib/http/contract-search";
import { isProblemCode, type ProblemCode, statusOf } from "@/lib/problem";

type Json = Record<string, unknown>;

/** Any refusal: a code that has words in every language, and what was wrong. */
const problem = z.object({
	problem: z.object({
		code: z
			.string()
			.refine(isProblemCode)
			.describe("One of the codes in docs/api.md"),
		fields: z.record(z.string(), z.string()).optional(),
		limit: z.number().optional(),
		retryAfterSeconds: z.number().optional(),
	}),
});

const COMMON: ProblemCode[] = [
	"invalid",
	"not_signed_in",
	"foreign_origin",
	"too_large",
	"rate_limited",
	"unavailable",
];

/** The contract as an OpenAPI 3.1 document, made from the schemas that parse the requests. */
export function openapiDocument(): Json {
	const paths: Record<string, Json> = {};
	for (const operation of [
		...CONTRACT,
		...LATER_CONTRACT,
		...GUESTS_CONTRACT,
		...GROUPS_CONTRACT,
		...GAMES_CONTRACT,
		...COMMUNITIES_CONTRACT,
		...CHANNELS_CONTRACT,
		...PEOPLE_CONTRACT,
		...SEARCH_CONTRACT,
		...GALLERY_CONTRACT,
		...NOTICES_CONTRACT,
		...FEED_CONTRACT,
		...MAILBOX_CONTRACT,
	]) {
		paths[operation.path] ??= {};
		Object.assign(paths[operation.path] as Json, {
			[operation.method]: describe(operation),
		});
	}
	return hoist({
		openapi: "3.1.0",
		info: {
			title: "Chit Chat",
			version: "1",
			description: "See docs/api.md for how the parts work together.",
		},
		paths,
		components: {
			securitySchemes: {
				session: {
					type: "apiKey",
					in: "cookie",
					name: "authjs.session-token",
				},
			},
			schemas: { Problem: schemaOf(problem, "output") },
		},
	});
}

/** Schemas that carry a name (`meta({ id })`) come with each use: here they are written once, among the components. */
function hoist(document: Json): Json {
	const schemas: Json = {};
	const hoisted = JSON.parse(JSON.stringify(document), (key, value) => {
		if (key === "$ref")
			return value.replace("#/$defs/", "#/components/schemas/");
		if (typeof value !== "object" || !value?.$defs) return value;
		const { $defs, ...own } = value;
		Object.assign(schemas, $defs);
		return own;
	});
	for (const definition of Object.values(schemas))
		delete (definition as Json).id;
	Object.assign(hoisted.components.schemas, schemas);
	return hoisted;
}

function describe(operation: Operation): Json {
	const { name, summary, params, query, body } = operation;
	return {
		operationId: name,
		summary,
		security: operation.isOpenToAll ? [] : [{ session: [] }],
		parameters: [
			...parametersOf(params, "path"),
			...parametersOf(query, "query"),
		],
		...(body
			? {
					requestBody: {
						required: true,
						content: contentOf(body, "input", operation.bodyType),
					},
				}
			: {}),
		responses: responsesOf(operation),
	};
}

function parametersOf(
	schema: z.ZodType | undefined,
	place: "path" | "query",
): Json[] {
	if (!schema) return [];
	const { properties = {}, required = [] } = schemaOf(schema, "input") as {
		properties?: Record<string, Json>;
		required?: string[];
	};
	return Object.entries(properties).map(([name, property]) => ({
		name,
		in: place,
		required: place === "path" || required.includes(name),
		schema: property,
	}));
}

function responsesOf({ response, refusals = [] }: Operation): Json {
	const statuses = new Set([...COMMON.map(statusOf), ...refusals]);
	const refused = [...statuses].sort().map((status) => [
		String(status),
		{
			description: "Refused",
			content: {
				"application/json": {
					schema: { $ref: "#/components/schemas/Problem" },
				},
			},
		},
	]);
	return {
		"200": { description: "Done", content: contentOf(response, "output") },
		...Object.fromEntries(refused),
	};
}

function contentOf(
	schema: z.ZodType,
	side: "input" | "output",
	type = "application/json",
): Json {
	return { [type]: { schema: schemaOf(schema, side) } };
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
	const { $schema: _, ...json } = z.toJSONSchema(schema, {
		io,
		unrepresentable: "any",
	}) as Json;
	return json;
}

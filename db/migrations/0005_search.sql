CREATE TABLE `search_chunks` (
	`id` int AUTO_INCREMENT NOT NULL,
	`conversation_id` uuid NOT NULL,
	`number` int NOT NULL,
	`first_at` datetime(3) NOT NULL,
	`last_at` datetime(3) NOT NULL,
	CONSTRAINT `search_chunks_id` PRIMARY KEY(`id`),
	CONSTRAINT `search_chunks_by_place` UNIQUE(`conversation_id`,`number`)
);
--> statement-breakpoint
CREATE TABLE `search_grams` (
	`chunk_id` int NOT NULL,
	`gram` varbinary(12) NOT NULL,
	`places` varbinary(128) NOT NULL,
	CONSTRAINT `search_grams_chunk_id_gram_pk` PRIMARY KEY(`chunk_id`,`gram`)
);
--> statement-breakpoint
CREATE TABLE `search_heads` (
	`conversation_id` uuid NOT NULL,
	`version` bigint NOT NULL DEFAULT 0,
	CONSTRAINT `search_heads_conversation_id` PRIMARY KEY(`conversation_id`)
);
--> statement-breakpoint
ALTER TABLE `search_chunks` ADD CONSTRAINT `search_chunks_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `search_grams` ADD CONSTRAINT `search_grams_chunk_id_search_chunks_id_fk` FOREIGN KEY (`chunk_id`) REFERENCES `search_chunks`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `search_heads` ADD CONSTRAINT `search_heads_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;
CREATE TABLE `post_votes` (
	`post_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`option` tinyint NOT NULL,
	CONSTRAINT `post_votes_post_id_person_id_option_pk` PRIMARY KEY(`post_id`,`person_id`,`option`)
);
--> statement-breakpoint
ALTER TABLE `post_votes` ADD CONSTRAINT `post_votes_post_id_posts_id_fk` FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `post_votes` ADD CONSTRAINT `post_votes_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `post_votes_by_person` ON `post_votes` (`person_id`);
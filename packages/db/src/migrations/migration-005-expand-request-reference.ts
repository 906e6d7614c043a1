import { Migration } from '@mikro-orm/migrations';

/** The request that a mail came from, for whoever looks for one in the logs. */
export class Migration005ExpandRequestReference extends Migration {
  override up() {
    this.addSql('alter table "outbox_email" add "request_reference" varchar(64) null');
  }

  override down() {
    this.addSql('alter table "outbox_email" drop column "request_reference"');
  }
}

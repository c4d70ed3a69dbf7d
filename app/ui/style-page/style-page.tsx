import { Head, Page, Stack } from '../page';
import { ColourPart, IconsPart, TypePart } from './foundations-part';
import { FormsPart } from './forms-part';
import { LessonPart } from './lesson-part';
import { ListsPart } from './lists-part';
import { ChartsPart, MoodPart, StatusPart } from './numbers-part';
import { PlatesPart } from './plates-part';
import { QuestionsPart } from './questions-part';
import { RecordsPart } from './records-part';
import { TalkPart } from './talk-part';
import { TeamPart } from './team-part';

/** Every piece that the screens are made of, with words as they really are. Masthead and foot are around it, as around every page. */
export function StylePage() {
  return (
    <Page>
      <Head
        title="Style page"
        lead="Every piece that the screens are made of. Two voices, one ledger, and a bookmark that says where you are."
      />
      <Stack gap="large">
        <PlatesPart />
        <StatusPart />
        <MoodPart />
        <ChartsPart />
        <ListsPart />
        <FormsPart />
        <LessonPart />
        <QuestionsPart />
        <TalkPart />
        <TeamPart />
        <RecordsPart />
        <TypePart />
        <IconsPart />
        <ColourPart />
      </Stack>
    </Page>
  );
}

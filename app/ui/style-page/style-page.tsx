import { Foot } from '../foot';
import { Masthead } from '../masthead';
import { Head, Page, Stack } from '../page';
import { ChartsPart, MoodPart, StatusPart } from './numbers-part';
import { ColourPart, IconsPart, TypePart } from './foundations-part';
import { FormsPart } from './forms-part';
import { LessonPart } from './lesson-part';
import { ListsPart } from './lists-part';
import { PlatesPart } from './plates-part';
import { QuestionsPart } from './questions-part';
import { RecordsPart } from './records-part';

/** Every piece that the screens are made of, with words as they really are. */
export function StylePage() {
  return (
    <>
      <Masthead brandHref="/" note="for Harbor &amp; Pine" />
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
          <RecordsPart />
          <TypePart />
          <IconsPart />
          <ColourPart />
        </Stack>
      </Page>
      <Foot links={[{ href: '/', label: 'Back to the start' }]}>
        Harbor &amp; Pine’s training, run on Servewell. Times are those of Northport.
      </Foot>
    </>
  );
}

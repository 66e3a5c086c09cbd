import errors from './errors.json';
import measures from './measures.json';
import problems from './problems.json';
import shell from './shell.json';
import terms from './terms.json';
import ui from './ui.json';

/** What is there from the first moment: the frame, the parts of the interface, and the list that is opened most. The rest comes with the pages. */
export const deCore = { errors, measures, problems, shell, terms, ui };

/** Apart from its query, so that whoever only says that it is out of date need not bring its schemas. */
export const roadmapKey = 'roadmap';

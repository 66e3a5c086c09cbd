import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classNames } from '../class-names.ts';
import { Badge, type BadgeTone } from '../feedback/badge.tsx';
import styles from './task-list.module.css';

export interface Task {
  id: string;
  /** Its place on the way, where that is not its place in the list. */
  number?: number;
  title: string;
  to: string;
  /** The next thing to do there. */
  hint?: ReactNode;
  /** The very place where that is done. */
  hintTo?: string;
  state: string;
  tone?: BadgeTone;
}

/** KERN's task list: steps with their number, state and next action. The row leads to the step, the action to its place. */
export function TaskList({
  label,
  tasks,
  isNumbered = true,
}: {
  label: string;
  tasks: readonly Task[];
  isNumbered?: boolean;
}) {
  return (
    <ul className="kern-task-list__list" aria-label={label}>
      {tasks.map((task, index) => (
        <li key={task.id} className={classNames('kern-task-list__item', styles.item)}>
          <div className="kern-task-list__title">
            <Link to={task.to} className="kern-task-list__content-wrapper kern-link kern-link--stretched">
              {isNumbered ? (
                <span className={classNames('kern-number', styles.number)}>{task.number ?? index + 1}</span>
              ) : null}
              <span>{task.title}</span>
            </Link>
            {task.hint ? (
              <span className={styles.hint}>
                {task.hintTo === undefined ? task.hint : <Link to={task.hintTo}>{task.hint}</Link>}
              </span>
            ) : null}
          </div>
          <div className={styles.state}>
            <Badge tone={task.tone ?? 'neutral'}>{task.state}</Badge>
          </div>
        </li>
      ))}
    </ul>
  );
}
